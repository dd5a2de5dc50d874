// Asks every second whether the session still stands, and leaves the desk as soon as it does not.
setInterval(function () {
  fetch('/session', { headers: { 'X-Requested-With': 'JavaScript' }, redirect: 'manual', cache: 'no-store' })
    .then(function (answer) {
      if (answer.status !== 200) {
        location.replace('/signed-out');
      }
    })
    .catch(function () { /* the network is away; ask again */ });
}, 1000);
