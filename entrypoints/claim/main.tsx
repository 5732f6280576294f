import { render } from 'preact';
import '../../components/theme.css';
import '../../components/page.css';
import '../../components/desk.css';
import { ClaimPage } from './claim-page';

render(<ClaimPage />, document.body);
