package org.telltale.views.shell;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.telltale.model.coverage.Coverer;
import org.telltale.model.coverage.Criteria;
import org.telltale.model.coverage.Spot;
import org.telltale.model.job.JobContext;
import org.telltale.model.session.Sha256;
import org.telltale.model.store.ExchangeTable;
import org.telltale.model.study.Study;
import org.telltale.views.study.Covered;
import org.telltale.views.words.Words;

/// What tags made before reach in sessions that came later, in words. On a worker thread.
final class CarriedOver {
    private static final Words WORDS = Words.of(CarriedOver.class);

    private CarriedOver() {}

    /// `7 tags reach 212 new requests. 3 of them meet values they had not met before.`, or empty.
    static String of(Study study, Covered covered, Set<Sha256> fresh, JobContext job) {
        Coverer coverer = new Coverer(study);
        ExchangeTable table = coverer.table();
        BitSet reached = new BitSet();
        int tags = 0;
        int surprised = 0;
        for (Covered.Cover cover : covered.covers()) {
            BitSet here = new BitSet();
            cover.coverage().carried().stream()
                    .filter(row -> fresh.contains(
                            table.sessions().get(table.session(row)).capture()))
                    .forEach(here::set);
            if (!here.isEmpty()) {
                tags++;
                reached.or(here);
                surprised += meetsNew(coverer, Criteria.of(cover.tag()), here, job) ? 1 : 0;
            }
        }
        if (tags == 0) {
            return "";
        }
        String first = WORDS.say("carried.reach", tags, reached.cardinality());
        String second = surprised == 0 ? "" : WORDS.say("carried.surprised", surprised);
        return first + second + WORDS.say("carried.until");
    }

    private static boolean meetsNew(Coverer coverer, Criteria criteria, BitSet fresh, JobContext job) {
        Set<String> old = new HashSet<>();
        Set<String> now = new HashSet<>();
        coverer.visit(criteria, job, (body, spots) -> {
            boolean isNew = body.rows().stream().allMatch(fresh::get);
            spots.stream().map(Spot::value).forEach((isNew ? now : old)::add);
        });
        return !old.containsAll(now);
    }
}
