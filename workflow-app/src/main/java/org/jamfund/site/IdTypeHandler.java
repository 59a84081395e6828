package org.jamfund.site;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jamfund.kernel.Id;
import org.jspecify.annotations.Nullable;

/** Ids are {@code bigint} in tables. */
@SuppressWarnings("rawtypes")
class IdTypeHandler extends BaseTypeHandler<Id> {

    @Override
    public void setNonNullParameter(PreparedStatement statement, int index, Id id, JdbcType type) throws SQLException {
        statement.setLong(index, id.value());
    }

    @Override
    public @Nullable Id getNullableResult(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : new Id<>(value);
    }

    @Override
    public @Nullable Id getNullableResult(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : new Id<>(value);
    }

    @Override
    public @Nullable Id getNullableResult(CallableStatement statement, int column) throws SQLException {
        long value = statement.getLong(column);
        return statement.wasNull() ? null : new Id<>(value);
    }
}
