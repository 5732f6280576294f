import { render } from 'preact';
import '../../components/theme.css';
import '../../components/page.css';
import '../../components/claim-card.css';
import '../../components/segments.css';
import './popup.css';
import './header.css';
import { Popup } from './popup';

render(<Popup />, document.body);
