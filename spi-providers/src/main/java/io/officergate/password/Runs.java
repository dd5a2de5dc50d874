package io.officergate.password;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Keys beside one another, the alphabet, digits in their order, and repetitions. */
final class Runs {
    private static final int LEAST = 5;
    private static final int LEAST_SAME = 4;
    private static final int LONGEST_BLOCK = 4;
    private static final int TIMES = 3;

    private static final List<String> ORDERS = Stream.of(
                    "!@#$%^&*()",
                    "qwertyuiop",
                    "asdfghjkl",
                    "zxcvbnm",
                    "abcdefghijklmnopqrstuvwxyz",
                    "01234567890123456789",
                    "qazwsxedcrfvtgbyhnujmikolp",
                    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/",
                    "!qaz@wsx#edc$rfv%tgb^yhn&ujm*ik<(ol>)p:?")
            .flatMap(
                    order -> Stream.of(order, new StringBuilder(order).reverse().toString()))
            .toList();

    private Runs() {}

    static boolean areIn(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return IntStream.range(0, small.length()).anyMatch(from -> isOrder(small, from) || isRepetition(small, from));
    }

    private static boolean isOrder(String text, int from) {
        if (from + LEAST > text.length()) {
            return false;
        }
        String part = text.substring(from, from + LEAST);
        return ORDERS.stream().anyMatch(order -> order.contains(part));
    }

    private static boolean isRepetition(String text, int from) {
        return IntStream.rangeClosed(1, LONGEST_BLOCK).anyMatch(block -> {
            int length = block == 1 ? LEAST_SAME : block * TIMES;
            return text.regionMatches(from, text, from + block, length - block);
        });
    }
}
