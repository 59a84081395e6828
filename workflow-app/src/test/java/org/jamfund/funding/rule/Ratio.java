package org.jamfund.funding.rule;

import java.math.BigInteger;

/** An exact fraction, as plain as can be. */
record Ratio(BigInteger over, BigInteger under) implements Comparable<Ratio> {

    static final Ratio ZERO = of(0);

    static Ratio of(long number) {
        return new Ratio(BigInteger.valueOf(number), BigInteger.ONE);
    }

    Ratio plus(Ratio other) {
        return reduced(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
    }

    Ratio minus(Ratio other) {
        return plus(other.times(-1));
    }

    Ratio times(long factor) {
        return reduced(over.multiply(BigInteger.valueOf(factor)), under);
    }

    Ratio by(long divisor) {
        return reduced(over, under.multiply(BigInteger.valueOf(divisor)));
    }

    Ratio min(Ratio other) {
        return compareTo(other) <= 0 ? this : other;
    }

    @Override
    public int compareTo(Ratio other) {
        return over.multiply(other.under).compareTo(other.over.multiply(under));
    }

    private static Ratio reduced(BigInteger over, BigInteger under) {
        BigInteger common = over.gcd(under).max(BigInteger.ONE);
        return new Ratio(over.divide(common), under.divide(common));
    }
}
