import { useState } from 'react';
import { CommandButton } from '../commands/CommandButton';
import { Link } from '../navigation/Link';
import { usePath } from '../navigation/location';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import styles from './Header.module.css';
import { Mark } from './Mark';
import { ROUTES, routeOf } from './routes';
import { useText } from './text';

/** Brand, rooms and tools; the narrower the screen, the more of them is in a menu. */
export function Header() {
  const text = useText();
  const [menu, setMenu] = useState(false);
  const here = routeOf(usePath());
  return (
    <>
      <header className={styles.header} data-chrome>
        <a className={styles.skip} href="#content">
          {text.skip}
        </a>
        <Link to="/" className={styles.brand}>
          <Mark />
          CacheHit
        </Link>
        <nav className={styles.wide} aria-label={text.mainNavigation}>
          <RoomLinks />
        </nav>
        <div className={styles.tools}>
          <Tools />
        </div>
        <p className={styles.here} aria-hidden="true">
          {text.rooms[here?.name ?? 'missing']}
        </p>
        <Button look="quiet" className={styles.menu} aria-haspopup="dialog" onClick={() => setMenu(true)}>
          {text.menu}
        </Button>
      </header>
      <Dialog title={text.menu} open={menu} onClose={() => setMenu(false)}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: hears of what was chosen inside */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: keys make clicks of what is inside */}
        <div className={styles.sheet} onClick={() => setMenu(false)}>
          <nav aria-label={text.mainNavigation}>
            <RoomLinks />
          </nav>
          <Tools />
        </div>
      </Dialog>
    </>
  );
}

function RoomLinks() {
  const text = useText();
  const here = routeOf(usePath());
  return (
    <ul className={styles.rooms}>
      {ROUTES.map((route, index) => (
        <li key={route.path}>
          <Link
            to={index === 0 ? '/' : route.path}
            className={styles.room}
            aria-current={route === here ? 'page' : undefined}
            onPointerEnter={() => void route.load()}
          >
            {text.rooms[route.name]}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Tools() {
  return (
    <>
      <CommandButton command="app.palette" look="quiet" showKeys />
      <CommandButton command="app.theme" look="quiet" />
      <CommandButton command="app.language" look="quiet" />
      <CommandButton command="app.help" look="quiet" showKeys />
    </>
  );
}
