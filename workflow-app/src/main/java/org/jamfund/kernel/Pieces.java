package org.jamfund.kernel;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/** Reads what is kept in pieces, numbered from 0, of which one at a time is in memory; the first that is missing ends it. */
public final class Pieces extends InputStream {

    private final IntFunction<Optional<byte[]>> pieces;
    private byte[] piece = new byte[0];
    private int position;
    private int number;

    public Pieces(IntFunction<Optional<byte[]>> pieces) {
        this.pieces = pieces;
    }

    @Override
    public int read() {
        return more() ? Byte.toUnsignedInt(piece[position++]) : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (!more()) {
            return -1;
        }
        int read = Math.min(length, piece.length - position);
        System.arraycopy(piece, position, target, offset, read);
        position += read;
        return read;
    }

    private boolean more() {
        if (position < piece.length) {
            return true;
        }
        position = 0;
        piece = pieces.apply(number++).orElse(new byte[0]);
        return piece.length > 0;
    }
}
