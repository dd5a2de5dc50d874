package io.officergate.world.mail;

import io.officergate.world.WorldFolder;
import io.officergate.world.process.Command;
import io.officergate.world.process.HttpLook;
import io.officergate.world.process.Part;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** GreenMail: takes every mail by SMTP, and shows it by HTTP. Nothing leaves the machine. */
public final class MailPart extends Part {
    private final Path program;
    private final int httpPort;
    private final int smtpPort;

    /**
     * The mail server.
     *
     * @param program its jar
     * @param httpPort where mails are read
     * @param smtpPort where mails are given
     */
    public MailPart(WorldFolder folder, Path program, int httpPort, int smtpPort) {
        super("mail", folder);
        this.program = program;
        this.httpPort = httpPort;
        this.smtpPort = smtpPort;
    }

    /** Where mails are read. */
    public String url() {
        return "http://localhost:" + httpPort;
    }

    @Override
    protected Command command() {
        return Command.of(
                List.of(
                        Command.java(),
                        "-Xms16m",
                        "-Xmx96m",
                        "-XX:+UseSerialGC",
                        "-Dgreenmail.smtp.hostname=127.0.0.1",
                        "-Dgreenmail.smtp.port=" + smtpPort,
                        "-Dgreenmail.api.hostname=127.0.0.1",
                        "-Dgreenmail.api.port=" + httpPort,
                        "-Dgreenmail.auth.disabled",
                        "-jar",
                        program.toString()),
                Map.of());
    }

    @Override
    protected boolean isReady() {
        return HttpLook.isOk(url() + "/api/service/readiness");
    }

    @Override
    protected Duration patience() {
        return Duration.ofSeconds(60);
    }
}
