package io.officergate.bench;

import io.officergate.world.World;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Officers written straight into the database, for measurements that are about their number: accounts with number, unit, duty,
 * password, authenticator and three passwords from before, the officer record, its career and our own row of the password. The numbers
 * begin with the place code 000; nobody of them signs in.
 */
final class ManyOfficers {
    /** Each account takes two locks of PostgreSQL until its transaction ends, for the number and the name. */
    private static final int AT_A_TIME = 2000;

    /** So many have a number of the same year. */
    private static final int A_MILLION = 1_000_000;

    private static final String UNITS = """
            with realm as (select u.REALM_ID as ID, g.ID as UNITS from USER_ENTITY u
                             join KEYCLOAK_GROUP g on g.REALM_ID = u.REALM_ID and g.NAME = 'units' where u.USERNAME = 'lan'),
                 province as (insert into KEYCLOAK_GROUP (ID, NAME, PARENT_GROUP, REALM_ID, TYPE)
                   select 'bench-province-' || p, 'X' || lpad(p::text, 2, '0'), realm.UNITS, realm.ID, 0
                     from realm, generate_series(0, 33) p)
            insert into KEYCLOAK_GROUP (ID, NAME, PARENT_GROUP, REALM_ID, TYPE)
            select 'bench-unit-' || u, 'X' || lpad((u % 34)::text, 2, '0') || '.' || (100 + u / 34),
                   'bench-province-' || u % 34, realm.ID, 0
              from realm, generate_series(0, 3320) u
            """;

    /** Accounts by number, each with the example it is made after. */
    private static final String FROM_TO = """
            with o as (select i, 'bench-' || i as ID, '0001' || 92 + i / 1000000 || lpad((i %% 1000000)::text, 6, '0') as NUMBER, e.ID as EXAMPLE, e.REALM_ID
                         from generate_series(%d, %d) i, USER_ENTITY e where e.USERNAME = 'lan')
            """;

    private static final List<String> OF_ACCOUNTS = List.of("""
            insert into USER_ENTITY (ID, USERNAME, FIRST_NAME, LAST_NAME, EMAIL, EMAIL_CONSTRAINT, EMAIL_VERIFIED, ENABLED,
                                     REALM_ID, CREATED_TIMESTAMP, NOT_BEFORE)
            select ID, 'bench-' || NUMBER, 'An', 'Nguyễn Văn', ID || '@officers.example', ID || '@officers.example', true,
                   i % 50 != 0, REALM_ID, extract(epoch from now())::bigint * 1000, 0 from o
            """, """
            insert into USER_ATTRIBUTE (ID, USER_ID, NAME, VALUE) select ID, ID, 'personalNumber', NUMBER from o
            """, """
            insert into USER_ROLE_MAPPING (USER_ID, ROLE_ID)
            select o.ID, m.ROLE_ID from o join USER_ROLE_MAPPING m on m.USER_ID = o.EXAMPLE
            union
            select o.ID, r.ID from o join KEYCLOAK_ROLE r on r.REALM_ID = o.REALM_ID and r.NAME = 'UNIT_ADMIN'
             where i % 100 = 0
            """, """
            insert into USER_GROUP_MEMBERSHIP (USER_ID, GROUP_ID, MEMBERSHIP_TYPE)
            select ID, 'bench-unit-' || i % 3321, 'UNMANAGED' from o
            """, """
            insert into OG_OFFICER (OFFICER_ID, REALM_ID, PERSONAL_NUMBER, STATUS, REASON, SINCE, ADMITTED_AT, IDLE_SINCE)
            select ID, REALM_ID, NUMBER, 'ACTIVE', 'ADMITTED', now(), now(), current_date from o
            """);

    private static final List<String> OF_WHOEVER_SIGNS_IN = List.of("""
            insert into CREDENTIAL (ID, USER_ID, TYPE, CREATED_DATE, SECRET_DATA, CREDENTIAL_DATA, PRIORITY, VERSION)
            select o.ID || '-' || c.PRIORITY || '-' || again, o.ID,
                   case when again = 0 then c.TYPE else 'password-history' end,
                   extract(epoch from now())::bigint * 1000 - (i % 100 + again * 80) * 86400000::bigint,
                   c.SECRET_DATA, c.CREDENTIAL_DATA, c.PRIORITY + again * 100, 0
              from o join CREDENTIAL c on c.USER_ID = o.EXAMPLE, generate_series(0, 3) again
             where again = 0 or c.TYPE = 'password'
            """, """
            insert into OG_CAREER_STEP (REALM_ID, OFFICER_ID, KIND, EFFECTIVE_AT, DECIDED_ON, SEQUENCE_NUMBER, SOURCE, EVENT_ID,
                                        TO_UNITS, DUTIES_TAKEN, DUTIES_GIVEN, RECORDED_AT)
            select REALM_ID, ID, 'HELD_BEFORE', now(), current_date, 0, 'officergate', ID,
                   'X' || lpad((i % 3321 % 34)::text, 2, '0') || '.' || (100 + i % 3321 / 34), '',
                   'RECEPTION@procedure-system', now() from o
            """, """
            insert into OG_PASSWORD (OFFICER_ID, SET_AT) select ID, now() - make_interval(days => i % 100) from o
            """);

    private final World world;

    ManyOfficers(World world) {
        this.world = world;
    }

    /** The personal number of one of them, counted from 1. */
    static String number(int officer) {
        return "0001%d%06d".formatted(92 + officer / A_MILLION, officer % A_MILLION);
    }

    /** The codes of the provinces above their units, with spaces between. */
    static String provinces() {
        return IntStream.range(0, 34).mapToObj("X%02d"::formatted).collect(Collectors.joining(" "));
    }

    /** Makes so many, all after the example of {@code lan}, and lets the database look at its tables. */
    void make(int officers) {
        make(
                officers,
                Stream.of(OF_ACCOUNTS, OF_WHOEVER_SIGNS_IN)
                        .flatMap(List::stream)
                        .toList());
    }

    /** As {@link #make}, without credentials and careers: accounts, numbers, rights and records. */
    void makeWithoutCredentials(int officers) {
        make(officers, OF_ACCOUNTS);
    }

    private void make(int officers, List<String> statements) {
        try (Connection database = world.postgres().connect();
                Statement sql = database.createStatement()) {
            sql.execute(UNITS);
            for (int from = 1; from <= officers; from += AT_A_TIME) {
                String some = FROM_TO.formatted(from, Math.min(officers, from + AT_A_TIME - 1));
                for (String statement : statements) {
                    sql.execute(some + statement);
                }
            }
            sql.execute("analyze");
        } catch (SQLException failed) {
            throw new IllegalStateException("the officers cannot be made", failed);
        }
    }
}
