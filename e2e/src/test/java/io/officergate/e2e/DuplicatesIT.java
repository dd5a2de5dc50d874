package io.officergate.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.officergate.duplicates.PersonalNumbersReport;
import io.officergate.e2e.harness.LiveWorld;
import io.officergate.world.World;
import io.officergate.world.WorldFailure;
import io.officergate.world.postgres.PostgresPart;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The report of numbers that the constraints would refuse, on a database of its own with Keycloak's tables (ACC-1). */
@LiveWorld
class DuplicatesIT {
    @Test
    void everyOffenderIsFoundOnceAndMasked(World world) throws SQLException {
        String csv = reportOn(world, "duplicates_found", insert("""
                ('a1', 'lan', '000190000001'), ('a2', 'binh', '000090000002'), ('b1', 'lan2', '000190000001'),
                ('a3', 'nine', '012345678'), ('a4', 'short', '00019000003'), ('a5', 'padded', ' 000190000004'),
                ('a6', 'empty', ''), ('a7', 'spaces', ' '), ('a8', 'two', '000190000005'), ('a8', 'two', '000190000006'),
                ('a9', 'null', null), ('b2', 'newline', E'000190000007\\n')""") + """
                ; update user_attribute set long_value = repeat('7', 300) where user_id = 'a9'""").csv();
        assertThat(findings(csv))
                .containsExactlyInAnyOrder(
                        "officers,a1,lan,000********1,duplicate,2,1",
                        "other,b1,lan2,000********1,duplicate,2,1",
                        "officers,a3,nine,(9),old_number,1,",
                        "officers,a4,short,(11),malformed,1,",
                        "officers,a5,padded,(13),malformed,1,",
                        "other,b2,newline,(13),malformed,1,",
                        "officers,a6,empty,(0),blank,1,",
                        "officers,a7,spaces,(1),blank,1,",
                        "officers,a8,two,000********5,several,2,",
                        "officers,a8,two,000********6,several,2,",
                        "officers,a9,null,(300),too_long,1,");
        assertThat(csv).doesNotContain("000190000001", "012345678", "00019000003", "7777");
    }

    @Test
    void aCleanDatabaseHasNone(World world) throws SQLException {
        PersonalNumbersReport report = reportOn(
                world, "duplicates_none", insert("('a1', 'lan', '000190000001'), ('a2', 'binh', '000090000002')"));
        assertThat(report.findings()).isZero();
    }

    @Test
    void theRunningDatabaseHasTheTablesTheReportReads(World world) {
        PostgresPart postgres = world.postgres();
        PersonalNumbersReport report =
                PersonalNumbersReport.of(postgres.jdbcUrl(), postgres.user(), postgres.password());
        assertThat(report.csv()).startsWith("\uFEFF\"realm\"");
    }

    @Test
    void aDatabaseWithoutTheTablesIsSaidPlainly(World world) {
        PostgresPart postgres = world.postgres();
        String empty = postgres.makeDatabase("duplicates_empty");
        assertThatThrownBy(() -> PersonalNumbersReport.of(empty, postgres.user(), postgres.password()))
                .isInstanceOf(WorldFailure.class)
                .hasMessageContaining("cannot be read");
    }

    private static PersonalNumbersReport reportOn(World world, String database, String rows) throws SQLException {
        PostgresPart postgres = world.postgres();
        String url = postgres.makeDatabase(database);
        try (Connection connection = DriverManager.getConnection(url, postgres.user(), postgres.password());
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    drop table if exists realm, user_entity, user_attribute;
                    create table realm (id varchar(36), name varchar(255));
                    create table user_entity (id varchar(36), username varchar(255), realm_id varchar(255));
                    create table user_attribute (id serial, name varchar(255), value varchar(255), user_id varchar(36),
                        long_value text);
                    insert into realm values ('r1', 'officers'), ('r2', 'other');
                    """ + rows);
        }
        return PersonalNumbersReport.of(url, postgres.user(), postgres.password());
    }

    /** The users whose id begins with b are of the other realm; everybody also has an attribute nobody asks about. */
    private static String insert(String rows) {
        return "create temporary table given (id, name, number) as values " + rows + ";"
                + "insert into user_entity select distinct id, name, case left(id, 1) when 'b' then 'r2' else 'r1' end"
                + " from given;"
                + "insert into user_attribute (name, value, user_id) select 'personalNumber', number, id from given;"
                + "insert into user_attribute (name, value, user_id) select 'phone', 'same', id from given";
    }

    /** The cells that are not text for people, without quotes. */
    private static List<String> findings(String csv) {
        return csv.lines()
                .skip(1)
                .map(line -> line.replace("\"", "").split(",", -1))
                .map(cells -> String.join(
                        ",",
                        cells[0],
                        cells[1],
                        cells[2],
                        cells[3],
                        cells[4],
                        cells[cells.length - 2],
                        cells[cells.length - 1]))
                .toList();
    }
}
