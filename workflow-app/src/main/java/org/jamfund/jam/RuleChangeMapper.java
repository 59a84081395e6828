package org.jamfund.jam;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.kernel.Id;

@Mapper
interface RuleChangeMapper {

    void insert(RuleChange change);

    int approve(RuleChange approved);

    Optional<RuleChange> find(@Param("jam") Id<Jam> jam, @Param("number") int number);

    List<RuleChange> all(@Param("jam") Id<Jam> jam);
}
