photos-intro =
    The portal usually wants <b>three photos</b>:

    1. The front of your ID card
    2. The back of your ID card
    3. A portrait with a bright smile

    Get the card, a plain table and a place with even light. It takes about five minutes.

    🔒 The photos stay on your phone. <b>Do not send your ID card here</b>; the bot only helps you check the photos yourself.

    <i>If your ID data already match, the portal may not ask for photos of the card.</i>
    .done = Let’s start

photos-front =
    <b>Photo 1 of 3 · Front of the ID card</b>

    Lay the card on a plain, dark surface. Flash off, phone straight above it.

    Then zoom in and check:
    ✓ all four corners are there, no finger in the way
    ✓ no glare
    ✓ every digit is readable
    ✓ the right way up, not tilted

    <i>The new card (since 7/2024) has no QR code on its front. That is fine.</i>
    .done = ✅ I have a good one

photos-back-side =
    <b>Photo 2 of 3 · Back of the ID card</b>

    Turn the card over and do the same again.

    Zoom in and check:
    ✓ all four corners, lying straight
    ✓ no glare, above all around the chip
    ✓ the date of issue is readable
    ✓ the lines of letters and &lt;&lt;&lt; signs at the bottom (if there are any) are complete
    .done = ✅ I have a good one

photos-portrait =
    <b>Photo 3 of 3 · A smiling portrait</b>

    Face a window, a plain wall behind you, the phone at eye level. And now… a big smile!

    Check:
    ✓ just you, your face in the middle
    ✓ looking straight ahead, eyes open
    ✓ no mask, hat or sunglasses
    ✓ sharp, and not too dark
    .done = ✅ I have a good one
