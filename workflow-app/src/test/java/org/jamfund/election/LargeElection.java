package org.jamfund.election;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jamfund.people.Actor;

/** An election of several chunks, and a node that dies while it writes one. */
final class LargeElection {

    static final int PROJECTS = 450;
    static final int VOTERS = 4_500;

    private LargeElection() {}

    static byte[] bytes() {
        return file().getBytes(StandardCharsets.UTF_8);
    }

    /** Writes so much of the file, then dies, unless that is all of it. */
    static void write(ImportDesk desk, ElectionImport claimed, Actor by, double partOfTheFile) {
        PbSource file = () -> new ByteArrayInputStream(bytes());
        ImportCheck check = new ImportCheck(claimed, desk::keep);
        Election election = check.read(file, null);
        ElectionImport row = desk.openJam(check.row(), by, election, check.rows());
        new ImportRun(desk, row, by, election).write(() -> brokenOff(file.open(), partOfTheFile));
    }

    private static InputStream brokenOff(InputStream whole, double part) {
        long end = (long) (bytes().length * part);
        return new InputStream() {

            private long read;

            @Override
            public int read() throws IOException {
                if (++read > end) {
                    throw new Killed();
                }
                return whole.read();
            }
        };
    }

    private static String file() {
        String projects = IntStream.rangeClosed(1, PROJECTS)
                .mapToObj(number -> number + ";10;Project " + number)
                .collect(Collectors.joining("\n"));
        String votes = IntStream.rangeClosed(1, VOTERS)
                .mapToObj(number -> "v" + number + ";" + (number % PROJECTS + 1) + "," + ((number + 7) % PROJECTS + 1))
                .collect(Collectors.joining("\n"));
        return "META\nkey;value\ncurrency;PLN\nbudget;1000\nvote_type;approval\nPROJECTS\nproject_id;cost;name\n"
                + projects + "\nVOTES\nvoter_id;vote\n" + votes + "\n";
    }

    /** Not an exception anybody handles. */
    static final class Killed extends Error {

        private static final long serialVersionUID = 1;
    }
}
