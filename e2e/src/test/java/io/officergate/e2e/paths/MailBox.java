package io.officergate.e2e.paths;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail server on the loopback address that keeps the latest message. Keycloak waits until it was taken. */
final class MailBox implements AutoCloseable {
    private static final Pattern LINK = Pattern.compile("https?://\\S+/login-actions/action-token\\?key=[^\\s\"<>]+");

    private final Queue<String> messages = new ConcurrentLinkedQueue<>();
    private final ServerSocket door;

    MailBox() {
        try {
            door = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
        Thread postman = new Thread(this::takesMail, "mail");
        postman.setDaemon(true);
        postman.start();
    }

    int port() {
        return door.getLocalPort();
    }

    /** What came before is thrown away. */
    void isEmptied() {
        messages.clear();
    }

    /** The link of an action in the latest message; nothing when none came. */
    Optional<URI> link() {
        return Optional.ofNullable(messages.peek())
                .map(message -> LINK.matcher(message.replace("=\n", "").replace("=3D", "=")))
                .filter(Matcher::find)
                .map(link -> URI.create(link.group()));
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    private void takesMail() {
        while (!door.isClosed()) {
            try (Socket caller = door.accept()) {
                talk(caller);
            } catch (IOException goneOrClosed) {
                // the next caller is served; a closed door ends the loop
            }
        }
    }

    private void talk(Socket caller) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
        OutputStream out = caller.getOutputStream();
        say(out, "220 ready");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String command = line.toUpperCase(Locale.ROOT);
            if (command.startsWith("DATA")) {
                say(out, "354 go on");
                messages.clear();
                messages.add(message(in));
            }
            say(out, command.startsWith("QUIT") ? "221 bye" : "250 ok");
        }
    }

    private static String message(BufferedReader in) throws IOException {
        StringBuilder message = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            message.append(line).append('\n');
        }
        return message.toString();
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
