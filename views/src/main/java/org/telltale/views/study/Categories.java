package org.telltale.views.study;

import java.util.List;
import org.telltale.model.tag.Category;
import org.telltale.model.tag.Category.Family;

/// The categories a study may tag with.
public record Categories(List<Category> list) {
    public static final Categories STANDARD = new Categories(List.of(
            new Category("identifier", "IDN", Family.IDENTITY, "1"),
            new Category("identifier/user", "IDU", Family.IDENTITY, "u"),
            new Category("identifier/device", "IDD", Family.IDENTITY, "d"),
            new Category("identifier/install", "IDI", Family.IDENTITY, "i"),
            new Category("identifier/session", "IDS", Family.IDENTITY, "s"),
            new Category("identifier/advertising", "IDA", Family.IDENTITY, "a"),
            new Category("location", "LOC", Family.PLACE, "2"),
            new Category("clickstream", "CLK", Family.BEHAVIOUR, "3"),
            new Category("no-finding", "", Family.NONE, "0")));

    public Categories {
        list = List.copyOf(list);
    }

    public Category get(String id) {
        return list.stream()
                .filter(category -> category.id().equals(id))
                .findFirst()
                .orElseGet(() -> new Category(id, "???", Family.TECHNICAL, ""));
    }
}
