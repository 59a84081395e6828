package org.jamfund.site;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.apache.ibatis.type.InstantTypeHandler;
import org.apache.ibatis.type.JdbcType;

/**
 * Instants to the microsecond where the driver is told to cut them to seconds, as the engine needs it: a transfer booked
 * after an instant must not count as one up to it, and what is read again is what was answered.
 */
class ExactInstants extends InstantTypeHandler {

    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

    @Override
    public void setNonNullParameter(PreparedStatement statement, int index, Instant instant, JdbcType type)
            throws SQLException {
        statement.setString(index, MICROS.format(instant));
    }
}
