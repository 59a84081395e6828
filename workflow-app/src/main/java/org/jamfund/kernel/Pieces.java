package org.jamfund.kernel;

import java.io.EOFException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Reads what is kept in pieces, numbered from 0, of which one at a time is in memory. The first that is missing ends it;
 * where the size was promised and is not reached, reading fails, so that nobody takes a part for the whole.
 */
public final class Pieces extends InputStream {

    private final IntFunction<Optional<byte[]>> pieces;
    private final long size;
    private long fetched;
    private byte[] piece = new byte[0];
    private int position;
    private int number;

    public Pieces(IntFunction<Optional<byte[]>> pieces) {
        this(0, pieces);
    }

    /** Of so many bytes, or of more. */
    public Pieces(long size, IntFunction<Optional<byte[]>> pieces) {
        this.size = size;
        this.pieces = pieces;
    }

    @Override
    public int read() throws EOFException {
        return more() ? Byte.toUnsignedInt(piece[position++]) : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws EOFException {
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

    private boolean more() throws EOFException {
        if (position < piece.length) {
            return true;
        }
        position = 0;
        piece = pieces.apply(number++).orElse(new byte[0]);
        fetched += piece.length;
        if (piece.length == 0 && fetched < size) {
            throw new EOFException((size - fetched) + " of " + size + " bytes are missing");
        }
        return piece.length > 0;
    }
}
