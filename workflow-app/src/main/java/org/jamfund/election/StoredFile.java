package org.jamfund.election;

import java.io.IOException;
import java.io.InputStream;
import org.jamfund.kernel.Id;
import org.springframework.stereotype.Component;

/**
 * Files on their way in, kept in the database in pieces of which one at a time is in memory: any node can go on with an
 * import, also after a restart.
 */
@Component
class StoredFile {

    private static final int PIECE = 512 * 1024;

    private final ImportMapper imports;

    StoredFile(ImportMapper imports) {
        this.imports = imports;
    }

    void store(Id<ImportView> id, InputStream body) throws IOException {
        int number = 0;
        for (byte[] piece = body.readNBytes(PIECE); piece.length > 0; piece = body.readNBytes(PIECE)) {
            imports.insertPart(id, number++, piece);
        }
    }

    PbSource source(Id<ImportView> id) {
        return () -> new Pieces(id);
    }

    private final class Pieces extends InputStream {

        private final Id<ImportView> id;
        private byte[] piece = new byte[0];
        private int position;
        private int number;

        private Pieces(Id<ImportView> id) {
            this.id = id;
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
            piece = imports.part(id, number++)
                    .map(ImportMapper.PartContent::content)
                    .orElse(new byte[0]);
            return piece.length > 0;
        }
    }
}
