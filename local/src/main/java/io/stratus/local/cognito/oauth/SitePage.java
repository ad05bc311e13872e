package io.stratus.local.cognito.oauth;

import io.stratus.local.http.Answer;

/// A page that is shown, filled in and sent.
interface SitePage {

    Answer show(Visit visit);

    /// Takes what was filled in.
    ///
    /// @param visit whose form came from this site
    Answer submit(Visit visit);
}
