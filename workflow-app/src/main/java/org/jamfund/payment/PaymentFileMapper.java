package org.jamfund.payment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jspecify.annotations.Nullable;

/** Files for the bank and the payments in them. */
@Mapper
interface PaymentFileMapper {

    record Content(byte[] content, String sha256) {}

    void insert(@Param("file") PaymentFile file);

    Optional<PaymentFile> find(@Param("id") Id<PaymentFile> id);

    /** The latest first. */
    List<PaymentFile> list(@Param("jam") Id<Jam> jam, @Param("before") long before, @Param("rows") int rows);

    /** The last of so many open payments of the Jam; nothing where none is open. */
    @Nullable
    Long lastOpen(@Param("jam") Id<Jam> jam, @Param("rows") int rows);

    /** Puts the open payments up to that one into the file: whoever comes second finds them no longer open. */
    int claim(
            @Param("jam") Id<Jam> jam,
            @Param("last") long last,
            @Param("file") Id<PaymentFile> file,
            @Param("now") Instant now);

    void insertContent(
            @Param("file") Id<PaymentFile> file,
            @Param("format") PaymentFormat format,
            @Param("content") byte[] content,
            @Param("sha256") String sha256);

    Optional<Content> content(@Param("file") Id<PaymentFile> file, @Param("format") PaymentFormat format);
}
