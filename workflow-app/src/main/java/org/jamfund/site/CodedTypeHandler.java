package org.jamfund.site;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jamfund.kernel.Coded;
import org.jspecify.annotations.Nullable;

/** Enums are stored as their code, the word people and programs see. Public because MyBatis makes one per enum. */
public class CodedTypeHandler<E extends Enum<E> & Coded> extends BaseTypeHandler<E> {

    private final Class<E> type;

    public CodedTypeHandler(Class<E> type) {
        this.type = type;
    }

    @Override
    public void setNonNullParameter(PreparedStatement statement, int index, E constant, JdbcType jdbcType)
            throws SQLException {
        statement.setString(index, constant.code());
    }

    @Override
    public @Nullable E getNullableResult(ResultSet row, String column) throws SQLException {
        return constant(row.getString(column));
    }

    @Override
    public @Nullable E getNullableResult(ResultSet row, int column) throws SQLException {
        return constant(row.getString(column));
    }

    @Override
    public @Nullable E getNullableResult(CallableStatement statement, int column) throws SQLException {
        return constant(statement.getString(column));
    }

    private @Nullable E constant(@Nullable String code) {
        return code == null ? null : Coded.of(type, type.getSimpleName(), code);
    }
}
