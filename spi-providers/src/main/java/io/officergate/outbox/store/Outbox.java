package io.officergate.outbox.store;

import io.officergate.kernel.OfficerId;
import io.officergate.outbox.Delivery;
import io.officergate.outbox.DeliveryState;
import io.officergate.outbox.MassPace;
import io.officergate.outbox.Message;
import io.officergate.outbox.Message.Mail;
import io.officergate.outbox.Message.SessionEnded;
import io.officergate.outbox.Notice;
import io.officergate.outbox.Receiver;
import io.officergate.outbox.RetryVerdict;
import io.officergate.outbox.RetryVerdict.TryAgain;
import io.officergate.platform.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads and writes deliveries within the caller's transaction. */
public final class Outbox {
    /** How long a claimed delivery belongs to the node that claimed it. */
    public static final Duration LEASE = Duration.ofSeconds(45);

    /** A node whose clock was ahead leaves mails that hold no later mass up. */
    private static final Duration AHEAD = Duration.ofHours(1);

    private static final int LONGEST_ERROR = 500;
    private static final String NAME = "coalesce(TARGET, REALM_ID)";
    private static final String OF_RECEIVER = "not MASS and " + NAME + " = :receiver";
    private static final String OF_MASS = "MASS and REALM_ID = :receiver";

    private static final String CLAIM = """
            update OG_OUTBOX set ATTEMPTS = ATTEMPTS + 1, NEXT_ATTEMPT_AT = :until
             where ID in (select ID from OG_OUTBOX where STATE = 'WAITING' and KIND = :kind and NEXT_ATTEMPT_AT <= :now
                             and %s
                           order by NEXT_ATTEMPT_AT limit :limit for update skip locked)
            returning *
            """;

    private static final String RECEIVERS = """
            select %s from OG_OUTBOX
             where STATE = 'WAITING' and not MASS and KIND = :kind and NEXT_ATTEMPT_AT <= :now
             group by 1 order by min(NEXT_ATTEMPT_AT)
            """.formatted(NAME);

    /** One step of the index for each realm, however many wait. */
    private static final String MASSES = """
            with recursive mass (REALM_ID) as (
              (select REALM_ID from OG_OUTBOX where STATE = 'WAITING' and MASS order by REALM_ID limit 1)
              union all
              select (select o.REALM_ID from OG_OUTBOX o where o.STATE = 'WAITING' and o.MASS and o.REALM_ID > m.REALM_ID
                       order by o.REALM_ID limit 1)
                from mass m where m.REALM_ID is not null
            )
            select m.REALM_ID from mass m where exists (
              select 1 from OG_OUTBOX o where o.STATE = 'WAITING' and o.MASS and o.REALM_ID = m.REALM_ID
                 and o.NEXT_ATTEMPT_AT <= :now)
            """;

    private final EntityManager entityManager;

    public Outbox(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The entity to register with Keycloak. */
    public static Class<?> entity() {
        return DeliveryEntity.class;
    }

    /** Writes a delivery; it leaves after the transaction has committed. */
    public void add(Delivery delivery) {
        DeliveryEntity row = new DeliveryEntity();
        row.id = delivery.id();
        row.realmId = delivery.realmId();
        row.officerId = delivery.officer().value();
        row.kind = delivery.message().kind().name();
        write(delivery.message(), row);
        row.state = delivery.state().name();
        row.attempts = delivery.attempts();
        row.createdAt = delivery.createdAt();
        row.nextAttemptAt = delivery.nextAttemptAt();
        entityManager.persist(row);
    }

    /**
     * Writes many mails of a realm by one statement. They leave {@linkplain MassPace at a pace}, after the mass that waits already:
     * what somebody else is told meanwhile waits behind none of them.
     */
    public void addMails(String realmId, List<Delivery> mails) {
        if (mails.isEmpty()) {
            return;
        }
        List<Delivery> paced =
                MassPace.paced(mails, lastOfMass(realmId, mails.get(0).createdAt()));
        entityManager
                .createNativeQuery(
                        "insert into OG_OUTBOX (ID, REALM_ID, KIND, MASS, OFFICER_ID, NOTICE, FACTS, STATE, ATTEMPTS,"
                                + " CREATED_AT, NEXT_ATTEMPT_AT)"
                                + " select r.id, r.realm, 'MAIL', true, r.officer, r.notice, r.facts, 'WAITING', 0, r.at,"
                                + " r.due"
                                + " from json_to_recordset(cast(:mails as json)) as r (id varchar, realm varchar,"
                                + " officer varchar, notice varchar, facts text, at timestamptz, due timestamptz)")
                .setParameter(
                        "mails", Json.write(paced.stream().map(Outbox::fields).toList()))
                .executeUpdate();
    }

    /** When the last one of the mass is due that was not tried yet. */
    private Optional<Instant> lastOfMass(String realmId, Instant now) {
        List<?> last = entityManager
                .createNativeQuery(
                        "select NEXT_ATTEMPT_AT from OG_OUTBOX where STATE = 'WAITING' and MASS"
                                + " and REALM_ID = :realm and ATTEMPTS = 0 and CREATED_AT <= :now order by NEXT_ATTEMPT_AT desc limit 1")
                .setParameter("realm", realmId)
                .setParameter("now", now.plus(AHEAD))
                .getResultList();
        return last.stream().map(Instant.class::cast).findFirst();
    }

    private static Map<String, String> fields(Delivery delivery) {
        Mail mail = (Mail) delivery.message();
        return Map.of(
                "id", delivery.id(),
                "realm", delivery.realmId(),
                "officer", delivery.officer().value(),
                "notice", mail.about().name(),
                "facts", Json.write(mail.facts()),
                "at", delivery.createdAt().toString(),
                "due", delivery.nextAttemptAt().toString());
    }

    /** Whom something of one kind is due to; longest due first, and each mass after all others. */
    public List<Receiver> receivers(Message.Kind kind, Instant now) {
        Stream<Receiver> each =
                names(RECEIVERS, Map.of("kind", kind.name(), "now", now)).map(name -> new Receiver(name, false));
        Stream<Receiver> masses = kind == Message.Kind.MAIL
                ? names(MASSES, Map.of("now", now)).map(name -> new Receiver(name, true))
                : Stream.empty();
        return Stream.concat(each, masses).toList();
    }

    private Stream<String> names(String statement, Map<String, Object> parameters) {
        Query query = entityManager.createNativeQuery(statement);
        parameters.forEach(query::setParameter);
        List<?> names = query.getResultList();
        return names.stream().map(String.class::cast);
    }

    /**
     * Takes due deliveries to one {@linkplain #receivers receiver} for this node: nobody else takes them before the lease
     * ends. At most {@code limit}.
     */
    public List<Delivery> claim(Message.Kind kind, Receiver receiver, Instant now, int limit) {
        @SuppressWarnings("unchecked")
        List<DeliveryEntity> rows = entityManager
                .createNativeQuery(CLAIM.formatted(receiver.isMass() ? OF_MASS : OF_RECEIVER), DeliveryEntity.class)
                .setParameter("kind", kind.name())
                .setParameter("now", now)
                .setParameter("until", now.plus(LEASE))
                .setParameter("receiver", receiver.name())
                .setParameter("limit", limit)
                .getResultList();
        return rows.stream()
                .map(Outbox::toDelivery)
                .sorted(Comparator.comparing(Delivery::createdAt))
                .toList();
    }

    /** The system has confirmed. */
    public void markDelivered(String id, Instant now) {
        entityManager
                .createNativeQuery("update OG_OUTBOX set STATE = 'DELIVERED', DELIVERED_AT = :now, LAST_ERROR = null"
                        + " where ID = :id")
                .setParameter("now", now)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** The attempt failed; the verdict says what follows. */
    public void markFailed(String id, String error, RetryVerdict verdict) {
        DeliveryEntity row = row(id);
        row.lastError = error.substring(0, Math.min(error.length(), LONGEST_ERROR));
        if (verdict instanceof TryAgain again) {
            row.nextAttemptAt = again.at();
        } else {
            row.state = DeliveryState.GIVEN_UP.name();
        }
    }

    /** Deliveries of a realm, newest first; at most {@code limit}. */
    public List<Delivery> read(String realmId, Optional<OfficerId> officer, int limit) {
        String ofOfficer = officer.isPresent() ? " and d.officerId = :officer" : "";
        TypedQuery<DeliveryEntity> query = entityManager
                .createQuery(
                        "select d from OgDelivery d where d.realmId = :realm" + ofOfficer
                                + " order by d.createdAt desc, d.id",
                        DeliveryEntity.class)
                .setParameter("realm", realmId)
                .setMaxResults(limit);
        officer.ifPresent(id -> query.setParameter("officer", id.value()));
        return query.getResultStream().map(Outbox::toDelivery).toList();
    }

    private DeliveryEntity row(String id) {
        DeliveryEntity row = entityManager.find(DeliveryEntity.class, id);
        if (row == null) {
            throw new IllegalStateException("no delivery " + id);
        }
        return row;
    }

    private static void write(Message message, DeliveryEntity row) {
        if (message instanceof SessionEnded ended) {
            row.clientId = ended.clientId();
            row.sessionId = ended.sessionId();
            row.target = ended.target();
            row.issuer = ended.issuer();
            row.subject = ended.subject();
        } else if (message instanceof Mail mail) {
            row.notice = mail.about().name();
            row.facts = Json.write(mail.facts());
        }
    }

    /** Constraints of the table see to it that each kind has what it needs. */
    private static Message message(DeliveryEntity row) {
        return switch (Message.Kind.valueOf(row.kind)) {
            case BACKCHANNEL_LOGOUT ->
                new SessionEnded(
                        Objects.requireNonNull(row.clientId),
                        Objects.requireNonNull(row.sessionId),
                        Objects.requireNonNull(row.target),
                        Objects.requireNonNull(row.issuer),
                        Objects.requireNonNull(row.subject));
            case MAIL ->
                new Mail(
                        Notice.valueOf(Objects.requireNonNull(row.notice)),
                        Json.readTexts(Objects.requireNonNull(row.facts)));
        };
    }

    private static Delivery toDelivery(DeliveryEntity row) {
        return new Delivery(
                row.id,
                row.realmId,
                new OfficerId(row.officerId),
                message(row),
                DeliveryState.valueOf(row.state),
                row.attempts,
                row.createdAt,
                row.nextAttemptAt,
                Optional.ofNullable(row.lastError),
                Optional.ofNullable(row.deliveredAt));
    }
}
