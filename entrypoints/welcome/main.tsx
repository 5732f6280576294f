import { render } from 'preact';
import '../../components/theme.css';
import '../../components/page.css';
import '../../components/choices.css';
import './welcome.css';
import { markThisPage } from './mark-this-page';
import { Welcome } from './welcome';

render(<Welcome />, document.body);
markThisPage();
