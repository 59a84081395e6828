package org.jamfund.demo;

import java.util.List;
import java.util.Random;

/** Invented people: names from many places, put together by a seed. */
final class InventedPeople {

    private static final List<String> GIVEN_NAMES = List.of(
            "Ada", "Amara", "Anjali", "Ben", "Chidi", "Clara", "Dmitri", "Elif", "Emre", "Farah", "Finn", "Grace",
            "Hana", "Hugo", "Ines", "Ivan", "Jamal", "Jun", "Kofi", "Lena", "Luca", "Mai", "Marta", "Mei", "Nadia",
            "Noah", "Olga", "Omar", "Paula", "Priya", "Quentin", "Rosa", "Samir", "Sofia", "Tariq", "Tomas", "Uma",
            "Vera", "Wei", "Yusuf");

    private static final List<String> FAMILY_NAMES = List.of(
            "Abara",
            "Almeida",
            "Bauer",
            "Cohen",
            "Costa",
            "Dubois",
            "Eriksen",
            "Fischer",
            "Garcia",
            "Haddad",
            "Ito",
            "Jansen",
            "Kaya",
            "Kim",
            "Kowalska",
            "Larsen",
            "Lindqvist",
            "Mbeki",
            "Moreau",
            "Nakamura",
            "Novak",
            "Okafor",
            "Olsen",
            "Patel",
            "Petrov",
            "Quispe",
            "Rossi",
            "Santos",
            "Schmidt",
            "Silva",
            "Singh",
            "Tanaka",
            "Tran",
            "Ueda",
            "Varga",
            "Weber",
            "Xu",
            "Yilmaz",
            "Zhang",
            "Zeman");

    private static final List<String> ORGANISATIONS = List.of(
            "Northwind Logistics",
            "Depot Ltd",
            "Harbour Hospital",
            "Greenfield Farms",
            "Lumen Energy",
            "City of Marlow",
            "Open University of Varn",
            "Kestrel Insurance",
            "Brook & Sons");

    private InventedPeople() {}

    static String name(Random random) {
        return pick(GIVEN_NAMES, random) + " " + pick(FAMILY_NAMES, random);
    }

    static String organisation(Random random) {
        return pick(ORGANISATIONS, random);
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
