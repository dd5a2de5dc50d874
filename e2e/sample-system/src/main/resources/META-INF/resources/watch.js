// Asks every second whether the session still stands, and leaves the desk as soon as it does not. Asking keeps the session
// alive, so nobody asks for a desk at which nobody works: it signs out after 15 minutes without input (SES-1).
(function () {
  var ASKS_FOR = 4 * 60 * 1000;
  var SIGNS_OUT_AFTER = 15 * 60 * 1000;
  var lastInput = Date.now();
  ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'].forEach(function (input) {
    addEventListener(input, function () { lastInput = Date.now(); }, { passive: true });
  });
  setInterval(function () {
    var quiet = Date.now() - lastInput;
    if (quiet >= SIGNS_OUT_AFTER) {
      location.replace('/sign-out');
    } else if (quiet < ASKS_FOR) {
      ask();
    }
  }, 1000);

  function ask() {
    fetch('/session', { headers: { 'X-Requested-With': 'JavaScript' }, redirect: 'manual', cache: 'no-store' })
      .then(function (answer) {
        if (answer.status !== 200) {
          location.replace('/signed-out');
        }
      })
      .catch(function () { /* the network is away; ask again */ });
  }
}());
