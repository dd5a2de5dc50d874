package io.officergate.realm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "what the file does not mention stays | {\"a\":1,\"b\":2} | {\"a\":1} | {\"a\":1,\"b\":2}",
                "what differs is written | {\"a\":1,\"b\":2} | {\"a\":3} | {\"a\":3,\"b\":2}",
                "what is missing is added | {} | {\"a\":{\"b\":true}} | {\"a\":{\"b\":true}}",
                "a nested field changes alone | {\"a\":{\"b\":1,\"c\":2}} | {\"a\":{\"b\":3}} | {\"a\":{\"b\":3,\"c\":2}}",
                "text and truth are the same | {\"a\":\"true\"} | {\"a\":true} | {\"a\":\"true\"}",
                "text and number are the same | {\"a\":900} | {\"a\":\"900\"} | {\"a\":900}",
                "order does not matter in a list of words | {\"a\":[\"en\",\"vi\"]} | {\"a\":[\"vi\",\"en\"]} | {\"a\":[\"en\",\"vi\"]}",
                "a list of words is replaced | {\"a\":[\"en\"]} | {\"a\":[\"vi\",\"en\"]} | {\"a\":[\"vi\",\"en\"]}",
                "an empty list empties | {\"a\":[\"en\"]} | {\"a\":[]} | {\"a\":[]}",
                "items are told apart by name | {\"a\":[{\"name\":\"x\",\"v\":1},{\"name\":\"y\"}]} | {\"a\":[{\"name\":\"x\",\"v\":2}]} | {\"a\":[{\"name\":\"x\",\"v\":2},{\"name\":\"y\"}]}",
                "an item that is missing is added | {\"a\":[{\"name\":\"x\"}]} | {\"a\":[{\"name\":\"y\"}]} | {\"a\":[{\"name\":\"x\"},{\"name\":\"y\"}]}",
                "nothing stays nothing | {} | {\"a\":null} | {}"
            })
    void changesAsLittleAsTheFileDemands(String rule, String live, String wanted, String shape)
            throws JsonProcessingException {
        JsonNode result = Shape.of(JSON.readTree(live), JSON.readTree(wanted));
        assertThat(result).as(rule).isEqualTo(JSON.readTree(shape));
        assertThat(Shape.of(result, JSON.readTree(wanted))).as("a second time").isEqualTo(result);
    }
}
