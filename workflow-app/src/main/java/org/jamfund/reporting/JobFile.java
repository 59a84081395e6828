package org.jamfund.reporting;

import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/**
 * Takes a file into the database piece by piece, each with the sign that this node is still at work. Between pieces it
 * tells how many rows are written, once a second.
 */
final class JobFile extends OutputStream {

    private static final int PIECE = 512 * 1024;
    private static final Duration SILENCE = Duration.ofSeconds(1);

    private final JobDesk desk;
    private final ReportJob job;
    private final byte[] piece = new byte[PIECE];
    private int filled;
    private int pieces;
    private int version;
    private long rows;
    private Instant told;

    JobFile(JobDesk desk, ReportJob job) {
        this.desk = desk;
        this.job = job;
        this.version = job.version();
        this.told = desk.now();
    }

    void progress(long written) {
        rows = written;
        Instant now = desk.now();
        if (Duration.between(told, now).compareTo(SILENCE) >= 0) {
            desk.advance(job, version, rows);
            version++;
            told = now;
        }
    }

    void finish(Written written) {
        desk.finish(job, version, written);
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        int from = offset;
        int left = length;
        while (left > 0) {
            int taken = Math.min(left, PIECE - filled);
            System.arraycopy(bytes, from, piece, filled, taken);
            filled += taken;
            from += taken;
            left -= taken;
            if (filled == PIECE) {
                store();
            }
        }
    }

    @Override
    public void close() {
        if (filled > 0) {
            store();
        }
    }

    private void store() {
        byte[] content = filled == PIECE ? piece : Arrays.copyOf(piece, filled);
        desk.store(job, version, rows, new JobMapper.Part(job.id(), job.attempts(), pieces, content));
        version++;
        pieces++;
        filled = 0;
        told = desk.now();
    }
}
