package org.jamfund.ledger;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Each transfer bears a reference that a room gives to transfers of its kind: none lies outside what the rooms compare. */
@Component
class ReferenceCheck implements LedgerCheck {

    private final BookingMapper mapper;
    private final List<References> rooms;

    ReferenceCheck(BookingMapper mapper, List<References> rooms) {
        this.mapper = mapper;
        this.rooms = List.copyOf(rooms);
    }

    @Override
    public String name() {
        return "references-of-the-rooms";
    }

    @Override
    public Optional<String> violation() {
        return mapper.unnamed(rooms.stream()
                .flatMap(room -> room.patterns().entrySet().stream())
                .flatMap(of -> of.getValue().stream().map(pattern -> new BookingMapper.Named(of.getKey(), pattern)))
                .toList());
    }
}
