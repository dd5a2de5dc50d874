package io.officergate.world.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** One look at an address. */
public final class HttpLook {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    private HttpLook() {}

    /** Whether the address answers 200 within three seconds. */
    public static boolean isOk(String url) {
        HttpRequest look =
                HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).build();
        try {
            return CLIENT.send(look, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
