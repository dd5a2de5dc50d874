package io.officergate.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The one folder a world lives in: data, logs, secrets, and what it tells scripts.
 *
 * @param root absolute path; {@code .officergate} for the start command, below {@code target} for tests
 */
public record WorldFolder(Path root) {
    public WorldFolder {
        root = root.toAbsolutePath().normalize();
    }

    /** Where the named part keeps its data. */
    public Path data(String part) {
        return root.resolve("data").resolve(part);
    }

    /** The log of the named part; a restart appends. */
    public Path log(String part) {
        return root.resolve("logs").resolve(part + ".log");
    }

    /** One file for each running part: what it was started as, so that a later world can end it if this one dies. */
    public Path running() {
        return root.resolve("running");
    }

    /** The contract for scripts; present only while the world is ready. */
    public Path runFile() {
        return root.resolve("run.json");
    }

    /** Passwords and keys of this world, generated once. */
    public Path secrets() {
        return root.resolve("secrets.json");
    }

    /** Held by the process that runs the world. */
    public Path lock() {
        return root.resolve("lock");
    }

    /** Makes the folder and those every part writes to. */
    public void create() {
        try {
            Files.createDirectories(root.resolve("data"));
            Files.createDirectories(root.resolve("logs"));
            Files.createDirectories(running());
        } catch (IOException cannot) {
            throw new WorldFailure(
                    "The folder " + root + " cannot be written.", "choose another with --data DIR.", cannot);
        }
    }

    /** Forgets everything but the lock, which the caller holds. */
    public void empty() {
        try {
            FolderTree.deleteWithin(root, entry -> !entry.equals(root) && !entry.equals(lock()));
        } catch (IOException cannot) {
            throw new WorldFailure(
                    "The folder " + root + " cannot be emptied: " + cannot.getMessage() + ".",
                    "delete it by hand.",
                    cannot);
        }
    }
}
