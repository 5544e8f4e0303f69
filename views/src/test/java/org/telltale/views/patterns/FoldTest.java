package org.telltale.views.patterns;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.telltale.model.store.FieldIndex.ShapeUse;

class FoldTest {
    private static boolean folds(String shape, int keys, int endpoints) {
        return Fold.folds(new ShapeUse(shape, keys, 100, 100, endpoints, 5));
    }

    @Test
    void foldsAStructureOfSeveralWireTypesThatManyEndpointsShare() {
        assertTrue(folds("protobuf{1:fixed32,2:fixed32,3:varint,6:varint}", 4, 6));
        assertFalse(folds("protobuf{1:fixed32,2:fixed32,3:varint,6:varint}", 4, 5));
    }

    @Test
    void leavesNumbersOfOneWireTypeApart() {
        assertFalse(folds("protobuf{1:varint,2:varint,3:varint,4:varint}", 4, 13));
        assertFalse(folds("csv{0:len,1:len,2:len,3:len,4:len}", 5, 13));
    }

    @Test
    void trustsNamesWhateverTheirTypes() {
        assertTrue(folds("query{ts:len,hash:len,host:len,device:len,version:len}", 5, 7));
        assertFalse(folds("json{key:string,textValue:string}", 2, 40));
    }
}
