package org.telltale.samples;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.telltale.samples.Lantern.Request;

/// What was done with the invented app, session by session.
final class Recordings {
    private static final long T = Lantern.EVENING;

    private Recordings() {}

    /// File name to requests, in the order of recording.
    static Map<String, List<Request>> all() {
        Map<String, List<Request>> files = new LinkedHashMap<>();
        files.put("startup_location_off_1.log.jsonl", startup(T, false));
        files.put("startup_location_on_1.log.jsonl", startup(T + 600, true));
        files.put("login_1.log.jsonl", login(T + 1200));
        files.put("chat_message_1.log.jsonl", chat(T + 1500));
        List<Request> visit = miniProgram(T + 1800);
        files.put("mini_program_visit_1.log.jsonl", visit);
        List<Request> longer = new ArrayList<>(visit);
        longer.addAll(contacts(T + 2400));
        files.put("load_contacts_1.log.jsonl", longer);
        return files;
    }

    private static List<Request> startup(long at, boolean location) {
        List<Request> requests = new ArrayList<>(List.of(
                Lantern.nothing(),
                Lantern.start(at),
                Lantern.check(1),
                Lantern.push(),
                Lantern.sync((int) (at % 97)),
                Lantern.consent("location", location),
                Lantern.check(2),
                Lantern.settings("uid", Long.toString(Lantern.ACCOUNT)),
                Lantern.settings("region", "eu"),
                Lantern.crash(at + 3),
                Lantern.check(3)));
        if (location) {
            requests.add(4, Lantern.nearby());
            requests.add(Lantern.weather());
            requests.add(Lantern.networks(at + 5));
        }
        requests.add(Lantern.log(at + 8, 2));
        return requests;
    }

    private static List<Request> login(long at) {
        return List.of(
                Lantern.nothing(),
                Lantern.nothing(),
                Lantern.check(1),
                Lantern.token(at + 2),
                Lantern.start(at + 3),
                Lantern.push(),
                Lantern.sync(11),
                Lantern.sync(12),
                Lantern.settings("uid", Long.toString(Lantern.ACCOUNT)),
                Lantern.settings("theme", "dark"),
                Lantern.check(2));
    }

    private static List<Request> chat(long at) {
        return List.of(
                Lantern.check(1),
                Lantern.chat("Shall we meet at the bridge?", at),
                Lantern.sync(21),
                Lantern.chat("七点见", at + 14),
                Lantern.check(2),
                Lantern.log(at + 20, 3),
                Lantern.sync(22));
    }

    private static List<Request> miniProgram(long at) {
        List<Request> requests = new ArrayList<>(List.of(Lantern.start(at), Lantern.check(1), Lantern.push()));
        List<String> pages =
                List.of("pages/home", "pages/shop/list", "pages/shop/item", "pages/cart", "pages/pay", "pages/home");
        for (int i = 0; i < pages.size(); i++) {
            requests.add(Lantern.page(pages.get(i), at + 10 + 9L * i));
            requests.add(Lantern.check(2 + i));
        }
        requests.add(Lantern.weather());
        requests.add(Lantern.log(at + 70, 6));
        requests.add(Lantern.crash(at + 71));
        return requests;
    }

    private static List<Request> contacts(long at) {
        return List.of(
                Lantern.start(at),
                Lantern.contacts(),
                Lantern.settings("uid", Long.toString(Lantern.ACCOUNT)),
                Lantern.sync(31),
                Lantern.check(9),
                Lantern.log(at + 12, 1));
    }
}
