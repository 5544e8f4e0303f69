package org.telltale.app.findings;
import java.nio.file.*;import java.util.*;
import org.junit.jupiter.api.Test;
import org.telltale.model.field.*;import org.telltale.model.session.*;
class ScratchTest {
    @Test void x() throws Exception {
        var study = GrowingLog.read(java.nio.file.Path.of("../../shared/captures/wechat-2023"), Set.of());
        study.fields().shapes(_ -> true).stream().filter(u -> u.endpoints() >= 8 && u.keys() >= 4).forEach(System.out::println);
        System.out.println("l0 leaf " + study.fields().fields().stream().filter(f -> f.leaf() && f.layerZero()).count());
        System.out.println("all leaf " + study.fields().fields().stream().filter(f -> f.leaf()).count());
        var t = study.exchanges(); int[] op = new int[4];
        Set<String> seen = new HashSet<>();
        for (int r = 0; r < t.size(); r++) { int row = r;
            study.layer(t.id(r), Side.REQUEST, Part.BODY).ifPresent(l -> TrailWalk.visit(l, tr -> {
                if (tr.node() instanceof FieldNode.Opaque o && !(tr.isRoot() && tr.carrier().isEmpty())) {
                    op[0]++; if (tr.layerNumber() == 0) op[1]++;
                    if (seen.add(t.payload(row, Side.REQUEST)+" "+tr.path().print())) { op[2]++; if (tr.layerNumber() == 0) op[3]++; System.out.println(t.endpoints().get(t.endpoint(row))+" "+tr.path().print()+" "+o.why()+" "+o.valueLength()); }
                } }));
        }
        System.out.println(Arrays.toString(op));
    }
}
