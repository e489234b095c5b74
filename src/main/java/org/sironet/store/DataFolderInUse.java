package org.sironet.store;

import java.nio.file.Path;

/** Another program holds the data folder. */
public final class DataFolderInUse extends CannotStart {

    DataFolderInUse(Path folder) {
        super("Another program uses " + folder + ". Stop it first, or choose another folder with --data.");
    }
}
