/// Each user in their own folder of S3, attacked and used over the wire. Start at [OwnFolderTest].
@NullMarked
package io.stratus.it.folder;

import org.jspecify.annotations.NullMarked;
