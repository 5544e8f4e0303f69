package org.telltale.contract;

import java.util.Arrays;
import java.util.Random;

/// Seeded damage to bytes: the same seed does the same harm.
public final class Damage {
    private final Random random;

    public Damage(long seed) {
        this.random = new Random(seed);
    }

    /// A damaged copy: bytes changed, cut out, doubled, swapped for telling ones, or the end cut off.
    public byte[] harm(byte[] sound) {
        byte[] bytes = sound.clone();
        for (int blows = 1 + random.nextInt(4); blows > 0 && bytes.length > 0; blows--) {
            bytes = blow(bytes);
        }
        return bytes;
    }

    private byte[] blow(byte[] bytes) {
        int at = random.nextInt(bytes.length);
        int length = Math.min(bytes.length - at, 1 + random.nextInt(16));
        return switch (random.nextInt(5)) {
            case 0 -> change(bytes, at, (byte) random.nextInt(256));
            case 1 -> change(bytes, at, (byte) "{}[]\",:\\\n0".charAt(random.nextInt(10)));
            case 2 -> join(bytes, at, Arrays.copyOfRange(bytes, at + length, bytes.length));
            case 3 -> join(bytes, at + length, Arrays.copyOfRange(bytes, at, bytes.length));
            default -> Arrays.copyOf(bytes, at);
        };
    }

    private static byte[] change(byte[] bytes, int at, byte value) {
        bytes[at] = value;
        return bytes;
    }

    private static byte[] join(byte[] bytes, int upTo, byte[] tail) {
        byte[] joined = Arrays.copyOf(bytes, upTo + tail.length);
        System.arraycopy(tail, 0, joined, upTo, tail.length);
        return joined;
    }
}
