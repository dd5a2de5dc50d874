package io.officergate.world.mail;

import io.officergate.world.WorldFailure;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A mail as its reader sees it.
 *
 * @param text the part without markup
 * @param html the part with markup; empty when there is none
 */
public record ReadMail(String subject, String text, String html) {
    /**
     * The first link whose address has this part.
     *
     * @throws IllegalStateException when there is none
     */
    public URI linkTo(String part) {
        return Pattern.compile("https?://[^\\s\"<>]+")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(link -> link.contains(part))
                .map(URI::create)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no link to " + part + " in " + text));
    }

    /** The mail of a message as it was sent (RFC 5322, MIME). */
    static ReadMail of(String message) {
        try {
            MimeMessage mail = new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(message.getBytes(StandardCharsets.UTF_8)));
            return new ReadMail(mail.getSubject(), part(mail, "text/plain"), part(mail, "text/html"));
        } catch (MessagingException | IOException malformed) {
            throw new WorldFailure("The mail server keeps a mail that is none.", "look at its log.", malformed);
        }
    }

    private static String part(MimeMessage mail, String type) throws MessagingException, IOException {
        if (mail.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart part = parts.getBodyPart(i);
                if (part.isMimeType(type)) {
                    return part.getContent().toString().replace("\r\n", "\n");
                }
            }
            return "";
        }
        return mail.isMimeType(type) ? mail.getContent().toString().replace("\r\n", "\n") : "";
    }
}
