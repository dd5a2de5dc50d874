package io.officergate.outbox.keycloak;

import io.officergate.outbox.Delivery;
import io.officergate.outbox.Message.Mail;
import io.officergate.outbox.Notice;
import io.officergate.platform.Now;
import java.io.IOException;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailSenderProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.theme.FreeMarkerException;
import org.keycloak.theme.Theme;
import org.keycloak.theme.freemarker.FreeMarkerProvider;

/**
 * Tells an officer by mail, in Vietnamese and English in one letter, as nobody knows in which language a mailbox is read.
 * Texts are {@code notice.NAME.subject}, {@code .told} and {@code .todo} of the e-mail theme; their parameters are the user
 * name, the time or day, the address, the device, the decision and the officer it is about; for superiors the task and the
 * system as well.
 */
final class NoticeMail implements Courier {
    private static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("vi"), Locale.ENGLISH);
    private static final String TEMPLATE = "officer-notice.ftl";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(Now.VIETNAM);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final KeycloakSessionFactory factory;

    NoticeMail(KeycloakSessionFactory factory) {
        this.factory = factory;
    }

    /** What the template loops over: one language after the other. */
    private record Written(String subject, Map<String, Object> parts) {}

    @Override
    public Letter write(KeycloakSession session, Delivery delivery) {
        RealmModel realm = session.realms().getRealm(delivery.realmId());
        if (realm == null) {
            throw new IllegalStateException("the realm of the mail is gone");
        }
        UserModel officer =
                session.users().getUserById(realm, delivery.officer().value());
        String address = address(officer, (Mail) delivery.message());
        session.getContext().setRealm(realm);
        Written written = written(session, realm, officer, delivery);
        String text = processed(session, "text/" + TEMPLATE, written);
        String html = processed(session, "html/" + TEMPLATE, written);
        Map<String, String> server = Map.copyOf(realm.getSmtpConfig());
        // Sending needs a session for the trust store and the vault, but no transaction waits for the mail server.
        return () -> KeycloakModelUtils.runJobInTransaction(factory, sending -> {
            sending.getContext().setRealm(sending.realms().getRealm(delivery.realmId()));
            send(sending, server, address, written.subject(), text, html);
        });
    }

    private static String address(@Nullable UserModel officer, Mail mail) {
        String office = mail.facts().get(Notice.OFFICE);
        String address = office == null && officer != null ? officer.getEmail() : office;
        if (officer == null || address == null) {
            throw new IllegalStateException("the account has no address");
        }
        return address;
    }

    private static void send(
            KeycloakSession session,
            Map<String, String> server,
            String address,
            String subject,
            String text,
            String html) {
        try {
            session.getProvider(EmailSenderProvider.class).send(server, address, subject, text, html);
        } catch (EmailException refused) {
            throw new IllegalStateException("the mail server did not take it: " + reason(refused), refused);
        }
    }

    /** Keycloak's own message only says where to look. */
    private static String reason(EmailException refused) {
        return Optional.ofNullable(refused.getCause())
                .map(Throwable::getMessage)
                .or(() -> Optional.ofNullable(refused.getMessage()))
                .orElse("no reason given");
    }

    private Written written(KeycloakSession session, RealmModel realm, UserModel officer, Delivery delivery) {
        Mail mail = (Mail) delivery.message();
        Optional<String> link = mail.about().mayBeDenied()
                ? Optional.ofNullable(mail.facts().get(Notice.SERVER))
                        .map(server -> new DenialLink(session, realm).of(server, delivery))
                : Optional.empty();
        List<String> parameters = parameters(officer, mail);
        List<Map<String, Object>> languages = new ArrayList<>();
        List<String> subjects = new ArrayList<>();
        for (Locale language : LANGUAGES) {
            Texts texts = new Texts(messages(session, realm, language), language, parameters);
            subjects.add(texts.of(key(mail, "subject")));
            Map<String, Object> parts = new HashMap<>();
            parts.put("lang", language.getLanguage());
            parts.put(
                    "greeting",
                    texts.of(mail.facts().containsKey(Notice.OFFICE) ? "notice.greeting.office" : "notice.greeting"));
            parts.put(
                    "paragraphs",
                    Stream.of(key(mail, "told"), key(mail, "todo"))
                            .map(texts::of)
                            .toList());
            parts.put("deny", texts.of("notice.deny"));
            parts.put("closing", texts.of("notice.closing"));
            languages.add(parts);
        }
        Map<String, Object> all = new HashMap<>();
        all.put("languages", languages);
        link.ifPresent(given -> all.put("link", given));
        String subject = String.join(" · ", subjects);
        all.put("subject", subject);
        return new Written(subject, all);
    }

    private static String key(Mail mail, String part) {
        return "notice." + mail.about().name() + "." + part;
    }

    private static List<String> parameters(UserModel officer, Mail mail) {
        return List.of(
                officer.getUsername(),
                when(mail.facts()),
                mail.facts().getOrDefault(Notice.ADDRESS, "?"),
                mail.facts().getOrDefault(Notice.DEVICE, "?"),
                mail.facts().getOrDefault(Notice.DECISION, "?"),
                mail.facts().getOrDefault(Notice.OFFICER, "?"),
                mail.facts().getOrDefault(Notice.TASK, "?"),
                mail.facts().getOrDefault(Notice.SYSTEM, "?"));
    }

    private static String when(Map<String, String> facts) {
        String day = facts.get(Notice.LAST_DAY);
        if (day != null) {
            return DAY.format(LocalDate.parse(day));
        }
        String effective = facts.get(Notice.EFFECTIVE);
        if (effective != null) {
            Instant from = Instant.parse(effective);
            LocalDate onDay = Now.day(from);
            boolean isMidnight = onDay.atStartOfDay(Now.VIETNAM).toInstant().equals(from);
            return isMidnight ? DAY.format(onDay) : TIME.format(from);
        }
        return TIME.format(Instant.parse(facts.getOrDefault(Notice.AT, Instant.EPOCH.toString())));
    }

    private record Texts(Properties messages, Locale language, List<String> parameters) {
        String of(String key) {
            @Nullable String text = messages.getProperty(key);
            if (text == null) {
                throw new IllegalStateException("the e-mail theme of the realm has no text " + key);
            }
            return new MessageFormat(text, language).format(parameters.toArray());
        }
    }

    private static Properties messages(KeycloakSession session, RealmModel realm, Locale language) {
        try {
            return theme(session).getEnhancedMessages(realm, language);
        } catch (IOException broken) {
            throw new IllegalStateException("the e-mail theme cannot be read", broken);
        }
    }

    private static String processed(KeycloakSession session, String template, Written written) {
        try {
            return session.getProvider(FreeMarkerProvider.class)
                    .processTemplate(written.parts(), template, theme(session));
        } catch (IOException | FreeMarkerException broken) {
            throw new IllegalStateException("the e-mail theme of the realm has no page " + template, broken);
        }
    }

    private static Theme theme(KeycloakSession session) throws IOException {
        return session.theme().getTheme(Theme.Type.EMAIL);
    }
}
