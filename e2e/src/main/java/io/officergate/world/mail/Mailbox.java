package io.officergate.world.mail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.officergate.world.WorldFailure;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The mails of one address, as the mail server of a world keeps them. */
public final class Mailbox {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    private final String server;
    private final String address;

    /**
     * A mailbox.
     *
     * @param server address of the mail server's HTTP interface
     * @param address as in {@code lan@example.vn}
     */
    public Mailbox(String server, String address) {
        this.server = server;
        this.address = address;
    }

    /**
     * Its mails, oldest first; none as long as nobody has written.
     *
     * @throws WorldFailure when the server does not answer
     */
    public List<ReadMail> mails() {
        URI inbox = URI.create(
                server + "/api/user/" + URLEncoder.encode(address, StandardCharsets.UTF_8) + "/messages/INBOX");
        try {
            HttpResponse<String> answer = CLIENT.send(
                    HttpRequest.newBuilder(inbox).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
            // The server knows an address from the first mail on.
            return answer.statusCode() == 200 ? read(answer.body()) : List.of();
        } catch (IOException away) {
            throw new WorldFailure("The mail server at " + server + " does not answer.", "look at its log.", away);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new WorldFailure("Reading mails was interrupted.", "read them again.", stopping);
        }
    }

    private static List<ReadMail> read(String body) throws IOException {
        List<ReadMail> mails = new ArrayList<>();
        for (JsonNode message : JSON.readTree(body)) {
            mails.add(ReadMail.of(message.path("mimeMessage").asText()));
        }
        return mails;
    }
}
