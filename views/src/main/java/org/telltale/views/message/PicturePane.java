package org.telltale.views.message;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.telltale.views.job.Lane;
import org.telltale.views.job.LatestJob;
import org.telltale.views.job.Outcome;
import org.telltale.views.words.Words;

/// The picture that a layer is.
final class PicturePane extends BorderPane {
    private static final Words WORDS = Words.of(PicturePane.class);

    private final ImageView view = new ImageView();
    private final Label says = new Label();
    private final LatestJob reading;

    PicturePane(MessageViewModel model) {
        reading = new LatestJob(model.jobs(), Lane.WORK);
        setId("message-picture");
        view.setPreserveRatio(true);
        StackPane room = new StackPane(view);
        room.setMinSize(0, 0);
        // smaller where it must be, never larger than it is
        room.layoutBoundsProperty().addListener(_ -> fit(room));
        view.imageProperty().addListener(_ -> fit(room));
        says.getStyleClass().addAll("dim", "small", "list-note");
        setCenter(room);
        setBottom(says);
        model.shownProperty().subscribe(this::show);
    }

    private void fit(StackPane room) {
        if (view.getImage() != null) {
            view.setFitWidth(Math.min(room.getWidth(), view.getImage().getWidth()));
            view.setFitHeight(Math.min(room.getHeight(), view.getImage().getHeight()));
        }
    }

    private void show(ShownBytes shown) {
        if (!Raster.isLikely(shown.bytes())) {
            reading.cancel();
            view.setImage(null);
            return;
        }
        reading.run(WORDS.say("picture.read"), _ -> Raster.of(shown.bytes()), outcome -> {
            if (outcome instanceof Outcome.Done<Optional<Raster>>(Optional<Raster> picture)) {
                picture.ifPresentOrElse(this::draw, () -> {
                    view.setImage(null);
                    says.setText(WORDS.say("picture.damaged"));
                });
            }
        });
    }

    private void draw(Raster picture) {
        WritableImage image = new WritableImage(picture.width(), picture.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        picture.width(),
                        picture.height(),
                        PixelFormat.getIntArgbInstance(),
                        picture.pixels(),
                        0,
                        picture.width());
        view.setImage(image);
        says.setText(WORDS.say("picture.size", picture.format(), picture.fullWidth(), picture.fullHeight()));
        setAccessibleText(says.getText());
    }
}
