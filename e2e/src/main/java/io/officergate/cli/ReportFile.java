package io.officergate.cli;

import io.officergate.world.PrivateFile;
import io.officergate.world.WorldFailure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A report about people: for its owner only. */
final class ReportFile {
    private ReportFile() {}

    static void keep(String report, Path file) {
        keep(new ByteArrayInputStream(report.getBytes(StandardCharsets.UTF_8)), file);
    }

    /** Holds none of it; when it breaks off there is no file. */
    static void keep(InputStream report, Path file) {
        try {
            PrivateFile.write(file, report);
        } catch (IOException cannot) {
            throw new WorldFailure(file + " cannot be written.", "choose another with --out FILE.", cannot);
        }
    }
}
