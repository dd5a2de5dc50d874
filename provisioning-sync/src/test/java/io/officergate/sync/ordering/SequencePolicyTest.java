package io.officergate.sync.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.sync.ordering.SequenceVerdict.Gap;
import io.officergate.sync.ordering.SequenceVerdict.InSequence;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SequencePolicyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // highest applied | own | others that came | missing
                "0|0||",
                "0|7||",
                "3|0||",
                "3|4||",
                "4|3||",
                "3|3||",
                "3|5||4",
                "3|5|4|",
                "3|9||4-8",
                "3|9|5,7|4, 6, 8",
                "3|9|4,5,6,7,8|",
                "3|9|1,2,3,9,10|4-8",
                "1|999999999999999999||2-999999999999999998"
            })
    void findsWhatIsMissing(long highest, long own, String known, String missing) {
        List<Long> numbers = known == null
                ? List.of()
                : Stream.of(known.split(",")).map(Long::valueOf).toList();
        SequenceVerdict verdict = SequencePolicy.decide(highest, own, numbers);
        if (missing == null) {
            assertThat(verdict).isEqualTo(new InSequence());
        } else {
            assertThat(((Gap) verdict).inWords()).isEqualTo(missing);
            assertThat(((Gap) verdict).after()).isEqualTo(highest);
        }
    }

    @Test
    void namesTwentyRunsAtMost() {
        List<Long> every2nd = LongStream.range(1, 100).map(i -> i * 2).boxed().collect(Collectors.toList());
        assertThat(((Gap) SequencePolicy.decide(1, 300, every2nd)).missing()).hasSize(20);
    }
}
