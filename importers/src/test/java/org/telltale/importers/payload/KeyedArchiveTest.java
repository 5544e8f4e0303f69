package org.telltale.importers.payload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.telltale.contract.WellFormed;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.FieldWalk;
import org.telltale.model.field.Layer;

/// Keyed archives written as XML.
class KeyedArchiveTest {
    private static final String ARCHIVE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <plist version="1.0"><dict>
            <key>$version</key><integer>100000</integer>
            <key>$objects</key><array>
            <string>$null</string>
            <dict><key>name</key><dict><key>CF$UID</key><integer>2</integer></dict>
              <key>friend</key><dict><key>CF$UID</key><integer>3</integer></dict></dict>
            <string>Ann</string>
            <dict><key>name</key><dict><key>CF$UID</key><integer>4</integer></dict>
              <key>friend</key><dict><key>CF$UID</key><integer>1</integer></dict></dict>
            <string>Ben</string>
            </array>
            <key>$archiver</key><string>NSKeyedArchiver</string>
            <key>$top</key><dict><key>root</key><dict><key>CF$UID</key><integer>1</integer></dict></dict>
            </dict></plist>
            """;

    @Test
    void showsObjectsWhereTheyAreMeant() {
        Layer layer = Decoders.body(Bytes.utf8(ARCHIVE));
        List<String> leaves = Decoders.leaves(layer);
        assertTrue(leaves.contains("plist:[\"$top\"].root.name = Ann"), leaves::toString);
        assertTrue(leaves.contains("plist:[\"$top\"].root.friend.name = Ben"), leaves::toString);
        long again = FieldWalk.places(layer).stream()
                .filter(p -> p.path().equals("plist:[\"$top\"].root.friend.friend"))
                .filter(p -> p.node() instanceof FieldNode.Reference)
                .count();
        assertEquals(1, again);
        WellFormed.check(layer, false);
    }

    @Test
    void leavesNumbersThatMeanNothing() {
        Layer layer = Decoders.body(Bytes.utf8(ARCHIVE.replace("<integer>2</integer>", "<integer>77</integer>")));
        List<String> leaves = Decoders.leaves(layer);
        assertTrue(leaves.contains("plist:[\"$top\"].root.name[\"CF$UID\"] = 77"), leaves::toString);
    }
}
