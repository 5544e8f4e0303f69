package org.telltale.model.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CategoriesTest {
    private final Categories builtIn = Categories.builtIn();

    @Test
    void givesEveryDigitToOneCategory() {
        String keys = builtIn.all().stream()
                .map(Category::hotKey)
                .filter(k -> !k.isEmpty())
                .sorted()
                .collect(Collectors.joining(" "));
        assertEquals("0 1 2 3 4 5 6 7 8 9 shift+1 shift+2", keys);
    }

    @Test
    void takesAFreeKindBelowAKnownGroup() {
        assertEquals(
                new Category("clickstream/page", "CLK", Category.Family.BEHAVIOUR, ""),
                builtIn.require("clickstream/page"));
    }

    @Test
    void refusesUnknownGroupsAndOddWords() {
        assertEquals(Optional.empty(), builtIn.find("gossip"));
        assertEquals(Optional.empty(), builtIn.find("clickstream/Page One"));
        assertThrows(IllegalArgumentException.class, () -> builtIn.require("gossip/page"));
    }

    @Test
    void addsCategoriesOfAStudyAndKeepsTheMeaningOfBuiltInOnes() {
        Category own = new Category("health", "HEA", Category.Family.CONTENT, "shift+3");
        Categories categories = Categories.with(List.of(own, new Category("time", "XXX", Category.Family.PLACE, "")));
        assertEquals(own, categories.require("health"));
        assertEquals("TIM", categories.require("time").code());
    }

    @Test
    void callsCategoriesByWords() {
        assertEquals("Identifiers", Categories.heading("identifier"));
        assertEquals("from network", Categories.label("location/from-network"));
        assertEquals("page", Categories.label("clickstream/page"));
        assertEquals("Health", Categories.heading("health"));
    }
}
