package org.jamfund.election;

import java.io.IOException;
import java.io.InputStream;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Pieces;
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
        return () -> new Pieces(number -> imports.part(id, number).map(ImportMapper.PartContent::content));
    }
}
