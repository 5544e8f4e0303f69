package org.telltale.model.store.page;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.Side;
import org.telltale.model.store.page.Pages.Kind;

/// The analyst's choices as they are kept between sessions.
final class ChoicePage {
    private ChoicePage() {}

    static void write(Pages pages, Readings readings) throws IOException {
        Packer out = new Packer();
        readings.chosen()
                .forEach((pattern, reading) -> out.text(pattern.endpoint().key())
                        .text(pattern.side().id())
                        .text(pattern.pattern())
                        .text(reading));
        pages.put(Kind.CHOICES, Pages.STUDY, 0, out.toArray());
    }

    static Readings read(Pages pages, Readings before) throws IOException {
        Map<Variant.Reading, String> chosen = new HashMap<>();
        for (Pages.Ref page : pages.list(Kind.CHOICES, Pages.STUDY)) {
            Unpacker in = new Unpacker(pages.read(page));
            while (in.hasMore()) {
                Endpoint endpoint = new Endpoint(in.text());
                chosen.put(new Variant.Reading(endpoint, Side.of(in.text()), in.text()), in.text());
            }
        }
        return new Readings(chosen, Map.of(), before.live());
    }
}
