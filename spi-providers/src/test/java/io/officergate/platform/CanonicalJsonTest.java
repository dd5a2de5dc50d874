package io.officergate.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.util.JsonSerialization;

class CanonicalJsonTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":1,\"b\":[true,null]} | {  \"b\" : [ true , null ], \"a\" : 1 } | true",
                "{\"a\":\"\\u0111\"} | {\"a\":\"đ\"} | true",
                "{} | {} | true",
                "[] | {} | false",
                "{\"a\":1} | {\"a\":\"1\"} | false",
                "{\"a\":[1,2]} | {\"a\":[2,1]} | false",
                "{\"a\":{\"b\":1}} | {\"a\":{\"b\":2}} | false",
                "{\"a\":null} | {} | false"
            })
    void tellsTheSameContentFromOther(String left, String right, boolean same) throws IOException {
        assertThat(digest(left).equals(digest(right))).isEqualTo(same);
        assertThat(digest(left)).matches("[0-9a-f]{64}");
    }

    private static String digest(String json) throws IOException {
        return CanonicalJson.digest(JsonSerialization.mapper.readTree(json));
    }
}
