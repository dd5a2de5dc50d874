package io.officergate.e2e.people;

import io.officergate.world.Deadline;
import io.officergate.world.World;
import io.officergate.world.mail.Mailbox;
import io.officergate.world.mail.ReadMail;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where an officer reads mails. */
public final class Postbox {
    private static final Pattern LINK = Pattern.compile("http://localhost:\\S+/not-me\\?key=\\S+");

    private final Mailbox mailbox;

    Postbox(World world, Officer officer) {
        this.mailbox = new Mailbox(world.mail().url(), officer.email());
    }

    /** The mails whose subject has this text, oldest first. */
    public List<ReadMail> mailsAbout(String subject) {
        return mailbox.mails().stream()
                .filter(mail -> mail.subject().contains(subject))
                .toList();
    }

    /** Waits for the first mail whose subject has this text. */
    public ReadMail getsMailAbout(String subject, Duration patience) {
        Deadline.in(patience)
                .await("a mail about " + subject, () -> !mailsAbout(subject).isEmpty());
        return mailsAbout(subject).get(0);
    }

    /** The link of a mail by which the officer says: that was not me. */
    public static URI denialLink(ReadMail mail) {
        Matcher link = LINK.matcher(mail.text());
        if (!link.find()) {
            throw new IllegalStateException("no link in " + mail.text());
        }
        return URI.create(link.group());
    }
}
