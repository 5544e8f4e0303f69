package org.telltale.model.doubt;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Whether values of fixed width are real numbers, and whether reals or scaled integers may be degrees.
final class RealTally {
    private static final double SMALLEST = 1e-6;
    private static final double LARGEST = 1e9;
    private static final double REGION = 5;
    private static final int ENOUGH = 3;
    private static final int MOST_VALUES = 1024;

    private final Set<Double> values = new HashSet<>();
    private int count;
    private int zeros;
    private int usual;
    private int latitudes;
    private int longitudes;
    private int precise;
    private double least = Double.MAX_VALUE;
    private double most = -Double.MAX_VALUE;

    void see(double value) {
        count++;
        double size = Math.abs(value);
        zeros += value == 0 ? 1 : 0;
        usual += size >= SMALLEST && size <= LARGEST ? 1 : 0;
        latitudes += size <= 90 ? 1 : 0;
        longitudes += size <= 180 ? 1 : 0;
        // degrees of places have more than two decimals
        precise += Math.abs(value * 100 - Math.rint(value * 100)) > 1e-4 && size > 0.01 ? 1 : 0;
        if (value != 0) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        if (values.size() < MOST_VALUES) {
            values.add(value);
        }
    }

    int count() {
        return count;
    }

    int usual() {
        return usual;
    }

    int zeros() {
        return zeros;
    }

    /// Whether the values differ, but by no more than one journey makes.
    boolean isOneRegion() {
        return values.size() > ENOUGH && most - least <= REGION;
    }

    /// `latitude` where all values may be one, `longitude` where they may be that only; empty where they are no degrees.
    Optional<String> degrees() {
        boolean places = precise > 0 && precise + zeros == count && longitudes == count;
        return places ? Optional.of(latitudes == count ? "latitude" : "longitude") : Optional.empty();
    }
}
