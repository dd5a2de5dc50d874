package io.officergate.world.postgres;

import io.officergate.world.Secrets;
import io.officergate.world.WorldFailure;
import io.officergate.world.WorldFolder;
import io.officergate.world.process.Command;
import io.officergate.world.process.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** The database server, with the database {@code officergate} owned by the role of the same name. */
public final class PostgresPart extends Part {
    private static final String DATABASE = "officergate";
    private static final String ROLE = "officergate";
    private static final int LOGIN_SECONDS = 3;

    private final PostgresCluster cluster;
    private final Secrets secrets;
    private final int port;
    private final Path smallDisk;
    private boolean hasSmallDisk;

    public PostgresPart(WorldFolder folder, Secrets secrets, int port) {
        super("postgres", folder);
        this.smallDisk = folder.data("small-disk");
        this.cluster = new PostgresCluster(
                folder.data("postgresql-binaries"), folder.data("postgresql"), folder.log("postgres"));
        this.secrets = secrets;
        this.port = port;
    }

    public String jdbcUrl() {
        return jdbcUrl(DATABASE);
    }

    public String user() {
        return ROLE;
    }

    public String password() {
        return secrets.password("postgres." + ROLE);
    }

    /** A connection as the role that owns the database. */
    public Connection connect() throws SQLException {
        return connect(DATABASE, ROLE, password());
    }

    /** Makes a further database, owned by the same role, unless it is there; tells its JDBC address. */
    public String makeDatabase(String name) {
        asSuperuser(statement -> createDatabase(statement, name));
        return jdbcUrl(name);
    }

    /** From the next start on the server has a small disk beside its own, where this machine lets us have one. */
    public void bringsSmallDisk() {
        hasSmallDisk = SmallDisk.isPossible();
    }

    /**
     * Moves the tables to the small disk, until that is closed.
     *
     * @return nothing, where the server has none
     */
    public Optional<SmallDisk> smallDiskWith(List<String> tables) {
        return hasSmallDisk ? Optional.of(SmallDisk.holding(this, smallDisk, tables)) : Optional.empty();
    }

    /** How often that database has run each SQL statement so far, without those that begin and end transactions. */
    public Map<String, Long> statements(String database) {
        Map<String, Long> calls = new HashMap<>();
        asSuperuser(statement -> {
            statement.execute("create extension if not exists pg_stat_statements");
            try (ResultSet row = statement.executeQuery("select s.query, sum(s.calls) from pg_stat_statements s"
                    + " join pg_database d on d.oid = s.dbid where d.datname = '" + database + "' group by s.query")) {
                while (row.next()) {
                    calls.put(row.getString(1), row.getLong(2));
                }
            }
        });
        return calls;
    }

    @Override
    protected void prepare() {
        cluster.initialise(superuserPassword());
        try {
            Files.createDirectories(smallDisk);
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    @Override
    protected Command command() {
        return new Command(
                hasSmallDisk ? SmallDisk.line(smallDisk, server()) : PostgresUser.line(server()),
                Map.of("LC_ALL", "C.UTF-8", "TZ", "UTC"),
                "INT");
    }

    private List<String> server() {
        return List.of(
                cluster.server().toString(),
                "-D",
                cluster.data().toString(),
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "max_connections=200",
                "-c",
                "fsync=on",
                "-c",
                "shared_preload_libraries=pg_stat_statements",
                "-c",
                "pg_stat_statements.track_utility=off");
    }

    /** Ready is: this very data folder answers (not some other server on the port), and our database is there. */
    @Override
    protected boolean isReady() {
        try (Connection connection = connect("postgres", PostgresCluster.SUPERUSER, superuserPassword());
                Statement statement = connection.createStatement()) {
            refuseStranger(statement);
            createRole(statement);
            createDatabase(statement, DATABASE);
            return true;
        } catch (SQLException notYet) {
            return false;
        }
    }

    @Override
    protected Duration patience() {
        return Duration.ofMinutes(3);
    }

    /** What is done with a statement of the superuser's. */
    private interface Deed {
        void with(Statement statement) throws SQLException;
    }

    private void asSuperuser(Deed deed) {
        try (Connection connection = connect("postgres", PostgresCluster.SUPERUSER, superuserPassword());
                Statement statement = connection.createStatement()) {
            deed.with(statement);
        } catch (SQLException refused) {
            throw new IllegalStateException("PostgreSQL refused: " + refused.getMessage(), refused);
        }
    }

    private void refuseStranger(Statement statement) throws SQLException {
        try (ResultSet answer = statement.executeQuery("show data_directory")) {
            answer.next();
            Path theirs = Path.of(answer.getString(1));
            if (!Files.isSameFile(theirs, cluster.data())) {
                throw new WorldFailure(
                        "Another PostgreSQL answers on port " + port + ".", "choose another with --port-postgres N.");
            }
        } catch (IOException theirsIsNotHere) {
            throw new WorldFailure(
                    "Another PostgreSQL answers on port " + port + ".",
                    "choose another with --port-postgres N.",
                    theirsIsNotHere);
        }
    }

    private void createRole(Statement statement) throws SQLException {
        if (!exists(statement, "select 1 from pg_roles where rolname = '" + ROLE + "'")) {
            statement.execute("create role " + ROLE + " login password '" + password() + "'");
        }
    }

    private static void createDatabase(Statement statement, String name) throws SQLException {
        if (!exists(statement, "select 1 from pg_database where datname = '" + name + "'")) {
            statement.execute("create database " + name + " owner " + ROLE);
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    Connection connectAsSuperuser() throws SQLException {
        return connect(DATABASE, PostgresCluster.SUPERUSER, superuserPassword());
    }

    private Connection connect(String database, String user, String password) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("loginTimeout", Integer.toString(LOGIN_SECONDS));
        return DriverManager.getConnection(jdbcUrl(database), properties);
    }

    private String superuserPassword() {
        return secrets.password("postgres." + PostgresCluster.SUPERUSER);
    }

    private String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }
}
