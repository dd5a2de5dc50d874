package io.officergate.world.postgres;

import io.officergate.world.Secrets;
import io.officergate.world.WorldFailure;
import io.officergate.world.WorldFolder;
import io.officergate.world.process.Command;
import io.officergate.world.process.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;

/** The database server, with the database {@code officergate} owned by the role of the same name. */
public final class PostgresPart extends Part {
    private static final String DATABASE = "officergate";
    private static final String ROLE = "officergate";
    private static final int LOGIN_SECONDS = 3;

    private final PostgresCluster cluster;
    private final Secrets secrets;
    private final int port;

    public PostgresPart(WorldFolder folder, Secrets secrets, int port) {
        super("postgres", folder);
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

    @Override
    protected void prepare() {
        cluster.initialise(superuserPassword());
    }

    @Override
    protected Command command() {
        return new Command(
                PostgresUser.line(
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
                        "fsync=on"),
                Map.of("LC_ALL", "C.UTF-8", "TZ", "UTC"),
                "INT");
    }

    /** Ready is: this very data folder answers (not some other server on the port), and our database is there. */
    @Override
    protected boolean isReady() {
        try (Connection connection = connect("postgres", PostgresCluster.SUPERUSER, superuserPassword());
                Statement statement = connection.createStatement()) {
            refuseStranger(statement);
            createRole(statement);
            createDatabase(statement);
            return true;
        } catch (SQLException notYet) {
            return false;
        }
    }

    @Override
    protected Duration patience() {
        return Duration.ofMinutes(1);
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

    private static void createDatabase(Statement statement) throws SQLException {
        if (!exists(statement, "select 1 from pg_database where datname = '" + DATABASE + "'")) {
            statement.execute("create database " + DATABASE + " owner " + ROLE);
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
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
